/** The owners of a form as the server takes them: blank means not given. */
export function ownersOf(values) {
  return values.owners.map((owner) => ({
    name: owner.name || null,
    phone: owner.phone || null,
    idNumber: owner.idNumber || null,
    share: values.holding === 'SHARES' ? owner.share || null : null,
    pays: owner.pays,
  }));
}
