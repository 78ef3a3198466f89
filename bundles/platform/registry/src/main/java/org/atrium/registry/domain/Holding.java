package org.atrium.registry.domain;

/** How a house is owned (Civil Code art. 297 to 310). */
public enum Holding {
    /** 单独所有. */
    SOLE,
    /** 共同共有: without shares. */
    JOINT,
    /** 按份共有: by shares that make up the whole. */
    SHARES
}
