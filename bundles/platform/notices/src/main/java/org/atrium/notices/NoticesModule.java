package org.atrium.notices;

import java.util.List;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.notices.api.NoticeTemplate;
import org.atrium.notices.api.NoticeTemplates;
import org.atrium.notices.domain.ChannelOrder;
import org.atrium.notices.domain.NoticeLanguage;
import org.atrium.notices.domain.QuietHours;
import org.atrium.notices.domain.Retries;
import org.atrium.notices.rest.ChannelResource;
import org.atrium.notices.rest.MessageResource;
import org.atrium.notices.rest.TemplateResource;
import org.atrium.notices.service.OwnTemplates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the platform. */
@Component(service = {Module.class, NoticeTemplates.class})
public class NoticesModule implements Module, NoticeTemplates {
    private static final ModuleInfo INFO =
            ModuleInfo.platform("notices", "通知", "Notices")
                    .projectWords("notices")
                    .policies(ChannelOrder.KEY, QuietHours.KEY, Retries.KEY, NoticeLanguage.KEY);

    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public NoticesModule(
            @Reference MessageResource messages,
            @Reference TemplateResource templates,
            @Reference ChannelResource channels) {
        resources = List.of(messages, templates, channels);
    }

    @Override
    public ModuleInfo info() {
        return INFO;
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<NoticeTemplate> templates() {
        return List.of(OwnTemplates.BY_HAND);
    }
}
