package org.elasticsearch.node;

import embedded.CommonAnalysis;
import embedded.RestRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClasspathPluginsService;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/**
 * A single node on the loopback interface, for development and tests, that ends when its standard input does.
 *
 * <p>Arguments: a home directory (data and logs), then any number of {@code name=value} settings.
 */
public final class EmbeddedNode extends Node {

    private EmbeddedNode(Environment environment) {
        super(NodeConstruction.prepareConstruction(environment, ClasspathPluginsService.emptyLoader(), new Services(), true));
    }

    public static void main(String[] arguments) throws Exception {
        // Watched from before the start, which takes seconds. A daemon, so that a failed start ends the process.
        Thread parent = Thread.ofPlatform().name("parent").daemon().start(EmbeddedNode::exitWithParent);
        LogConfigurator.configureESLogging();
        Node node = new EmbeddedNode(new Environment(settings(arguments), null));
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close"));
        parent.join();
    }

    private static Settings settings(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(home.resolve("logs"));
        Settings.Builder settings = Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "embedded")
            .put("node.name", "embedded")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("transport.port", "0")
            .put("node.portsfile", true)
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
        for (int i = 1; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        return settings.build();
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) { } // the parent holds the other end
        } catch (IOException e) {
            // as good as the end
        }
        System.exit(0);
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private static final class Services extends NodeServiceProvider {
        @Override
        PluginsService newPluginService(Environment environment, PluginsLoader loader) {
            return new ClasspathPluginsService(
                environment.settings(),
                loader,
                Map.of("transport-netty4", new Netty4Plugin(), "rest-root", new RestRoot(), "analysis-common", new CommonAnalysis())
            );
        }
    }
}
