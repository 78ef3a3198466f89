package org.atrium.registry.domain;

/** Why personal data may be given to another handler (PIPL article 13). */
public enum BasisKind {
    /** 个人同意. */
    CONSENT,
    /** 订立、履行合同所必需. */
    CONTRACT,
    /** 履行法定职责或者法定义务所必需. */
    LEGAL_DUTY,
    /** 紧急情况下保护生命健康和财产安全所必需. */
    EMERGENCY
}
