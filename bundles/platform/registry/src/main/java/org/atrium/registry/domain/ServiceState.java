package org.atrium.registry.domain;

/** Whether services are given (FE-04, FE-05). */
public enum ServiceState {
    /** 正常. */
    NORMAL,
    /** 停止服务. */
    SUSPENDED
}
