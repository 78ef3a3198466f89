package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.sql.DataSource;
import org.apache.karaf.features.BootFinished;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Transactions;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Inside the built distribution: what HTTP cannot show. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {
    private static final Set<String> PLATFORM =
            Set.of(
                    "atrium-common",
                    "atrium-kernel",
                    "atrium-identity",
                    "atrium-documents",
                    "atrium-registry",
                    "atrium-workflow",
                    "atrium-ledger",
                    "atrium-notices",
                    "atrium-web",
                    "atrium-console");
    private static final long PROJECT = 7;
    private static final String KARAF = "4.4.10";

    /** Injected so that nothing is asked before the boot features are installed. */
    @Inject private BootFinished booted;

    @Inject private BundleContext context;
    @Inject private Transactions transactions;
    @Inject private Callers callers;
    @Inject private Events events;
    @Inject private Memberships memberships;

    @Inject
    @Filter("(dataSourceName=atrium-admin)")
    private DataSource database;

    /** The distribution as built, on free ports, with what bin/karaf gives to the JVM. */
    @Configuration
    public Option[] distribution() {
        String properties = "etc/custom.system.properties";
        String maven = "etc/org.ops4j.pax.url.mvn.cfg";
        String lib = "lib/endorsed/org.apache.karaf.specs.";
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(
                                new File(System.getProperty("atrium.archive")).toURI().toString())
                        .name("Atrium")
                        .karafVersion(KARAF)
                        .useDeployFolder(false)
                        .unpackDirectory(new File(System.getProperty("atrium.target"), "exam")),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                systemProperty("pax.exam.service.timeout").value("60000"),
                editConfigurationFilePut(properties, "atrium.http.port", freePort()),
                editConfigurationFilePut(properties, "atrium.ssh.port", freePort()),
                editConfigurationFilePut(properties, "atrium.demo", "true"),
                // Pax Exam's own bundles come from where Maven has put them
                editConfigurationFilePut(
                        maven,
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system@snapshots, file:"
                                + System.getProperty("atrium.maven")
                                + "@id=maven@snapshots"),
                vmOption("--add-reads=java.xml=java.logging"),
                vmOption(
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
                vmOption("--patch-module"),
                vmOption("java.base=" + lib + "locator-" + KARAF + ".jar"),
                vmOption("--patch-module"),
                vmOption("java.xml=" + lib + "java.xml-" + KARAF + ".jar"),
                vmOption("--add-opens=java.base/java.security=ALL-UNNAMED"),
                vmOption("--add-opens=java.base/java.net=ALL-UNNAMED"),
                vmOption("--add-opens=java.base/java.lang=ALL-UNNAMED"),
                vmOption("--add-opens=java.base/java.util=ALL-UNNAMED"),
                vmOption("--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED"),
                vmOption("--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED"),
                vmOption("--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED"),
                vmOption("--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED"),
                vmOption("-Djava.security.manager=allow"),
                vmOption("-classpath"),
                vmOption("lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*"));
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = new ArrayList<>();
        Set<String> ours = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && bundle.getState() != Bundle.ACTIVE) {
                idle.add(bundle + " " + bundle.getState());
            }
            ours.add(bundle.getSymbolicName());
        }
        assertEquals(List.of(), idle);
        ours.removeIf(name -> !name.startsWith("atrium-"));
        assertEquals("the platform boots, functions come when asked for", PLATFORM, ours);
    }

    private void foundProject() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO KERNEL.PROJECT (ID, CODE, NAME, PREFIX, PROFILE, ZONE, CALENDAR,"
                            + " VERSION) VALUES (7, 'container', 'container', 'CT', 'PM',"
                            + " 'Asia/Shanghai', 'CN', 1)");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    /** Writes through two bundles: an event of the kernel and a member of identity. */
    private void writeInBoth(String event, boolean fail) {
        ProjectRef project =
                new ProjectRef(PROJECT, "container", "container", "CT", ZoneId.of("Asia/Shanghai"));
        callers.as(
                Caller.system(project),
                () ->
                        transactions.write(
                                () -> {
                                    events.publish(event, 1, null, Map.of("n", 1));
                                    memberships.apply(
                                            PROJECT,
                                            List.of(
                                                    new Memberships.Member(
                                                            "it", Set.of("Finance"))));
                                    assertOneTransaction();
                                    if (fail) {
                                        throw new IllegalStateException("after both");
                                    }
                                    return null;
                                }));
    }

    /** Derby lists who holds the tables that are written: both bundles by the same transaction. */
    private void assertOneTransaction() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM SYSCS_DIAG.LOCK_TABLE A"
                                        + " JOIN SYSCS_DIAG.LOCK_TABLE M ON A.XID = M.XID"
                                        + " WHERE A.TABLENAME = 'AUDIT' AND M.TABLENAME ="
                                        + " 'MEMBERSHIP' AND A.TYPE = 'TABLE' AND M.TYPE = 'TABLE'"
                                        + " AND A.MODE = 'IX' AND M.MODE = 'IX'")) {
            rows.next();
            assertEquals(1, rows.getInt(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long events(String type) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM KERNEL.EVENT WHERE TYPE = '" + type + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    public void twoBundlesRollBackAndCommitTogether() throws SQLException {
        foundProject();
        assertThrows(IllegalStateException.class, () -> writeInBoth("test.undone", true));
        assertEquals(0, events("test.undone"));
        assertEquals(List.of(), memberships.of(PROJECT));
        writeInBoth("test.done", false);
        assertEquals(1, events("test.done"));
        assertEquals("it", memberships.of(PROJECT).get(0).user());
    }
}
