package org.atrium.registry.domain;

/** A paper that proves a change of owner (PR-03 step 2). */
public enum Proof {
    /** 新旧双方身份证明. */
    IDENTITY,
    /** 不动产权证或买卖合同. */
    TITLE,
    /** 继承公证书、赠与合同或离婚协议. */
    DEED,
    /** 法院裁判文书. */
    JUDGMENT,
    /** 租赁合同. */
    LEASE,
    /** 其他. */
    OTHER
}
