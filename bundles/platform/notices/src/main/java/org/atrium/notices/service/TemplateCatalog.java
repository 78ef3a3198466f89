package org.atrium.notices.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplates;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The templates of a project: those of the platform and of the functions that are enabled there, in
 * the version that serves. Asked anew each time, so that nothing of a removed function is kept.
 */
@Component(service = TemplateCatalog.class)
public class TemplateCatalog {
    private final BundleContext context;
    private final Modules modules;

    /** Over the service registry. */
    @Activate
    public TemplateCatalog(BundleContext context, @Reference Modules modules) {
        this.context = context;
        this.modules = modules;
    }

    /** The templates of this project by code. */
    public List<NoticeTemplate> in(long projectId) {
        List<NoticeTemplate> templates = new ArrayList<>();
        for (RunningModule module : modules.in(projectId)) {
            for (ServiceReference<NoticeTemplates> reference : offered()) {
                if (module.bundle().equals(reference.getBundle())) {
                    NoticeTemplates service = context.getService(reference);
                    templates.addAll(service == null ? List.of() : service.templates());
                }
            }
        }
        templates.sort((a, b) -> a.code().compareTo(b.code()));
        return templates;
    }

    /** One template of this project. */
    public Optional<NoticeTemplate> find(long projectId, String code) {
        return in(projectId).stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** What the templates of this project are called, by code. */
    public Map<String, String> titles(long projectId, String language) {
        return in(projectId).stream()
                .collect(Collectors.toMap(NoticeTemplate::code, t -> t.title(language)));
    }

    private List<ServiceReference<NoticeTemplates>> offered() {
        try {
            return List.copyOf(context.getServiceReferences(NoticeTemplates.class, null));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
