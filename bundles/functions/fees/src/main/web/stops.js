/** Services that a project may stop, as the policy names them. */
export const SERVICES = ['PARKING', 'ACCESS_CARD', 'LIFT', 'CABLE', 'CLUBHOUSE', 'HOME_SERVICE', 'PREPAID_TOP_UP', 'HOT_WATER', 'WATER', 'POWER', 'HEAT', 'GAS'];

/** States of a stop in their order. */
export const STOP_STATES = ['NOTICE_POSTED', 'MANAGER_ORDERED', 'ENGINEERING_ACCEPTED', 'STOPPED', 'OWNER_CAME', 'MANAGER_HANDLED', 'RESTORE_DISPATCHED', 'RESTORED', 'CONFIRMED', 'PAID_BEFORE', 'WITHDRAWN'];

/** Those in which the household is without the service. */
export const WITHOUT = ['STOPPED', 'OWNER_CAME', 'MANAGER_HANDLED', 'RESTORE_DISPATCHED'];
