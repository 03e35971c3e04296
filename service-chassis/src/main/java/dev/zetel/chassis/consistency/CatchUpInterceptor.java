package dev.zetel.chassis.consistency;

import dev.zetel.chassis.error.Refusal;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands outside of the transaction, which a refusal has rolled back before anything is tried again. */
@RetryAfterCatchUp
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class CatchUpInterceptor {

    @Inject
    CatchUp catchUp;

    @Inject
    TenantScope scope;

    @AroundInvoke
    Object decide(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Refusal refusal) {
            if (!refusal.basedOnProjection() || !catchUp.awaitProjections(scope.party())) {
                throw refusal;
            }
            return invocation.proceed();
        }
    }
}
