package org.atrium.identity.store;

import java.util.Collection;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.api.PersonName;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names of people. */
@Component(service = NameStore.class)
public class NameStore {
    private final JpaTemplate jpa;

    @Activate
    public NameStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Who has or had a role in a project, stands in for somebody there, or works for the group. */
    public List<PersonName> ofProject(long projectId, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT V.USER_NAME, V.NAME FROM PEOPLE.V1_PERSON V WHERE EXISTS (SELECT 1"
                                + " FROM PEOPLE.MEMBERSHIP M WHERE M.PERSON_ID = V.ID AND"
                                + " M.PROJECT_ID = ?) OR EXISTS (SELECT 1 FROM PEOPLE.DEPUTY D"
                                + " WHERE D.DEPUTY_ID = V.ID AND D.PROJECT_ID = ?) OR EXISTS"
                                + " (SELECT 1 FROM PEOPLE.GROUP_ROLE G WHERE G.PERSON_ID = V.ID)"
                                + " ORDER BY V.USER_NAME",
                        projectId,
                        projectId);
        return jpa.txExpr(TransactionType.Required, em -> query.list(em, limit, NameStore::name));
    }

    /** How those with these login names are called. */
    public List<PersonName> of(Collection<String> users) {
        SqlQuery query =
                SqlQuery.sql("SELECT V.USER_NAME, V.NAME FROM PEOPLE.V1_PERSON V WHERE 1 = 1")
                        .addIn("AND V.USER_NAME IN", users);
        return jpa.txExpr(TransactionType.Required, em -> query.list(em, NameStore::name));
    }

    private static PersonName name(SqlRow row) {
        PersonName name = new PersonName();
        name.user = row.text(0);
        name.name = row.text(1);
        return name;
    }
}
