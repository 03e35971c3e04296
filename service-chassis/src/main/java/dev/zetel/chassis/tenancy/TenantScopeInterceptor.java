package dev.zetel.chassis.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Applies the scope as soon as a transaction has begun: right inside the interceptor that begins it. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class TenantScopeInterceptor {

    @Inject
    TenantScope scope;

    @AroundInvoke
    Object apply(InvocationContext invocation) throws Exception {
        scope.begin();
        return invocation.proceed();
    }
}
