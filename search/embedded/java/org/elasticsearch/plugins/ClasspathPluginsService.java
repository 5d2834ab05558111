package org.elasticsearch.plugins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.common.settings.Settings;

/** Takes plugins from the class path; the stock service reads them from a distribution's modules/ folder only. */
public final class ClasspathPluginsService extends PluginsService {

    private final List<LoadedPlugin> plugins;

    public ClasspathPluginsService(Settings settings, PluginsLoader none, Map<String, Plugin> plugins) {
        super(settings, null, none);
        this.plugins = plugins.entrySet().stream().map(p -> loaded(p.getKey(), p.getValue())).toList();
    }

    public static PluginsLoader emptyLoader() {
        return PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false);
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        return plugins == null ? List.of() : plugins; // null while the parent's constructor runs
    }

    private static LoadedPlugin loaded(String name, Plugin plugin) {
        String version = Build.current().version();
        return new LoadedPlugin(
            new PluginDescriptor(
                name, "from the class path", version, version, "21", plugin.getClass().getName(),
                null, List.of(), false, false, false, false, PluginDescriptor.DeploymentTarget.ALL
            ),
            plugin,
            plugin.getClass().getClassLoader()
        );
    }
}
