import type { ClientBase } from 'pg'

/**
 * The database's own roles. Those that sign in have no way around row security; `colloquy_definer`, which has, cannot
 * sign in and only owns functions that check grants themselves.
 */
const roles = {
  colloquy_owner: 'nologin nobypassrls',
  colloquy_definer: 'nologin bypassrls',
  colloquy_app: 'login nobypassrls',
  colloquy_system: 'login nobypassrls',
  colloquy_import: 'login nobypassrls',
} as const

/** Makes the roles that are missing and lets the administrator take them on. Safe to run at every start. */
export async function ensureRoles(administrator: ClientBase): Promise<void> {
  // Roles belong to the whole server: the lock keeps two databases from making them at once.
  await administrator.query('select pg_advisory_lock(7265657)')
  try {
    for (const [name, attributes] of Object.entries(roles)) await ensureRole(administrator, name, attributes)
    await administrator.query(grants)
  } finally {
    await administrator.query('select pg_advisory_unlock(7265657)')
  }
}

async function ensureRole(administrator: ClientBase, name: string, attributes: string): Promise<void> {
  const { rowCount } = await administrator.query('select from pg_roles where rolname = $1', [name])
  if (rowCount === 0) await administrator.query(`create role ${name} ${attributes}`)
  if (!(await mayTakeOn(administrator, name))) await administrator.query(`grant ${name} to current_user`)
}

/** From PostgreSQL 16 on, who makes a role is its member and yet may not take it on. */
async function mayTakeOn(administrator: ClientBase, name: string): Promise<boolean> {
  const { rows } = await administrator.query<{ may: boolean }>(
    `select pg_has_role(current_user, $1,
       case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`,
    [name],
  )
  return rows[0]?.may === true
}

/** The owner hands functions over to the definer, which for that must be allowed to hold things in the schema. */
const grants = `
  grant colloquy_definer to colloquy_owner;
  do $$ begin
    execute format('grant create, connect, temporary on database %I to colloquy_owner', current_database());
  end $$;
  grant usage, create on schema public to colloquy_owner, colloquy_definer;
  grant usage on schema public to colloquy_app, colloquy_system, colloquy_import;
`
