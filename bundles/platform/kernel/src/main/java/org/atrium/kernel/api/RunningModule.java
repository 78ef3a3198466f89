package org.atrium.kernel.api;

import org.osgi.framework.Bundle;

/**
 * A module that is registered right now.
 *
 * @param info what it declares
 * @param version exact version of its bundle
 * @param module the service
 * @param bundle where its i18n files and console pages stand
 */
public record RunningModule(ModuleInfo info, String version, Module module, Bundle bundle) {}
