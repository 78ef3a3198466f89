package org.atrium.web.rest;

import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import org.atrium.common.Page;
import org.atrium.documents.api.Sheets;
import org.atrium.identity.api.ShownNames;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;

/** Every method that answers a page can answer it as a sheet; others are left alone. */
public class SheetFeature implements DynamicFeature {
    private final Sheets sheets;
    private final Messages messages;
    private final Callers callers;
    private final Json json;
    private final ShownNames names;

    /** Writing sheets with the titles of all modules and the names of people. */
    public SheetFeature(
            Sheets sheets, Messages messages, Callers callers, Json json, ShownNames names) {
        this.sheets = sheets;
        this.messages = messages;
        this.callers = callers;
        this.json = json;
        this.names = names;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (Page.class.isAssignableFrom(resource.getResourceMethod().getReturnType())) {
            String module = resource.getResourceClass().getPackageName().split("\\.")[2];
            context.register(new ExportFilter(sheets, messages, callers, json, names, module));
        }
    }
}
