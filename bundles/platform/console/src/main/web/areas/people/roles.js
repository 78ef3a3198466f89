import { computed } from 'vue';
import { useLoad } from 'atrium';

/** Every role with its title: {group, project, title(code)}. */
export function useRoles() {
  const load = useLoad('/roles');
  const all = computed(() => load.data ?? []);
  return {
    group: computed(() => all.value.filter((role) => role.scope === 'GROUP')),
    project: computed(() => all.value.filter((role) => role.scope === 'PROJECT')),
    title: (code) => all.value.find((role) => role.code === code)?.title ?? code,
  };
}

/** A person as lists show him: name and login name; the login name alone where nobody has it. */
export function named(name, user) {
  return name ? `${name} (${user})` : user;
}
