package org.atrium.identity.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.atrium.identity.ldap.cfg}; the defaults stand only here. */
@ObjectClassDefinition(name = "Atrium: company directory (LDAP, Active Directory)")
@interface LdapConfig {
    @AttributeDefinition(description = "ldap://host:389 or ldaps://host:636; empty: no directory")
    String url() default "";

    @AttributeDefinition(description = "Whether to switch ldap:// to TLS before anything is sent")
    boolean startTls() default false;

    @AttributeDefinition(
            description = "File (JKS or PKCS12) with the directory's certificates; empty: Java's")
    String trustStore() default "";

    @AttributeDefinition(description = "Password of that file")
    String trustStorePassword() default "";

    @AttributeDefinition(
            description = "Name to bind with directly, such as uid={user},ou=people,dc=example")
    String userDn() default "";

    @AttributeDefinition(description = "Where userDn is empty: the account that searches")
    String searchDn() default "";

    @AttributeDefinition(description = "Password of the account that searches")
    String searchPassword() default "";

    @AttributeDefinition(description = "Below which entry people are searched")
    String searchBase() default "";

    @AttributeDefinition(description = "How a person is found; sAMAccountName in Active Directory")
    String searchFilter() default "(uid={user})";

    @AttributeDefinition(description = "Attribute with the shown name")
    String nameAttribute() default "cn";

    @AttributeDefinition(description = "Attribute with the groups of a person")
    String groupAttribute() default "memberOf";

    @AttributeDefinition(
            description =
                    "Roles by group, such as jade-garden/FrontDesk=cn=desk,ou=groups,dc=example;"
                            + " they are given and taken at each login")
    String[] roles() default {};

    @AttributeDefinition(description = "How long to wait for the directory in milliseconds")
    int timeoutMillis() default 3000;
}
