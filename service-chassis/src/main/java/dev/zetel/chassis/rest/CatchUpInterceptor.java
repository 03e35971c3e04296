package dev.zetel.chassis.rest;

import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.projection.CatchUp;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands outside of the transaction, which a refusal has rolled back before anything is tried again. */
@RetriesOnceCaughtUp
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class CatchUpInterceptor {

    @Inject
    CatchUp catchUp;

    @Inject
    Caller caller;

    @AroundInvoke
    Object decide(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Refusal refusal) {
            if (!refusal.restsOnProjection() || !catchUp.readOn(caller.party())) {
                throw refusal;
            }
            return invocation.proceed();
        }
    }
}
