export default function PasswordLinkPage() {
  return null;
}
