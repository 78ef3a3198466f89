package org.atrium.registry.domain;

/** What a person asks of the handler of his data (PIPL articles 44 to 47). */
public enum RequestKind {
    /** 查阅、复制. */
    ACCESS,
    /** 更正、补充. */
    CORRECTION,
    /** 转移 (portability). */
    EXPORT,
    /** 删除. */
    DELETION
}
