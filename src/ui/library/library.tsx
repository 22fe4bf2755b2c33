export function Library() {
  return <main />;
}
