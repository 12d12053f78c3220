export function PeoplePage() {
  return <p>people</p>
}
