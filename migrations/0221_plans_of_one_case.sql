-- What is made anew for one case is found by its key whichever case it is: one plan serves all, and a connection's first
-- changes do not wait for plans of their own. (The import makes many cases anew at once and plans for them as they are.)
alter function work_facts(uuid) set plan_cache_mode = 'force_generic_plan';
alter function refresh_work(uuid) set plan_cache_mode = 'force_generic_plan';
alter function refresh_my_case(uuid) set plan_cache_mode = 'force_generic_plan';
