package dev.zetel.chassis.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Raises the barrier as soon as a transaction has begun: right inside the interceptor that begins it. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class TenantBarrierInterceptor {

    @Inject
    TenantBarrier barrier;

    @AroundInvoke
    Object raise(InvocationContext invocation) throws Exception {
        barrier.begin();
        return invocation.proceed();
    }
}
