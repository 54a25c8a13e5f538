using System.Security.Claims;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Server.Authentication;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>
/// Limits the operations of clients: those of anonymous callers within a minute, the cost of all within a minute, and those with API keys within a day. Only
/// operations that are executed count: each operation of a batch, and a subscription once when it starts. An operation that one limit refuses uses nothing of
/// the others.
/// </summary>
internal sealed class OperationLimits(MinuteLimits minute, DailyLimiter daily, ApiKeyAccess keys, LimitErrors errors)
{
    /// <summary>Middleware around the execution of operations.</summary>
    public ExecutionDelegate Limit(ExecutionDelegate next) => context => Applies(context) ? LimitAsync(context, next) : next(context);

    private bool Applies(RequestContext context) =>
        context.GetHttpContext() is { } http && (minute.Apply(http) || context.Request.User.Identity is { AuthenticationType: ApiKeyAuthentication.Scheme });

    private async ValueTask LimitAsync(RequestContext context, ExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        MinuteCharge? charge = null;
        if (minute.Apply(http))
        {
            // The message that has brought the operation does not count as well.
            http.Features.Get<MinuteCharge>()?.TakeBack();
            var isAnonymous = context.Request.User.Identity is not { IsAuthenticated: true };
            charge = minute.Take(context.Request.ClientOf?.Invoke(context.Request) ?? "", isAnonymous, context.GetCost().FieldCost, out var refusal);
            if (refusal is not null)
            {
                context.Result = refusal;
                return;
            }
        }

        var isExecuted = false;
        try
        {
            isExecuted = await ExecuteAsync(context, http, next);
        }
        finally
        {
            if (!isExecuted)
            {
                charge?.TakeBack();
            }
        }
    }

    /// <summary>Executes the operation within the daily limit. Returns whether it was executed.</summary>
    private async ValueTask<bool> ExecuteAsync(RequestContext context, HttpContext http, ExecutionDelegate next)
    {
        if (context.Request.User.Identity is not { AuthenticationType: ApiKeyAuthentication.Scheme })
        {
            await next(context);
            return WasExecuted(context);
        }
        if (await CallerOfAsync(context.Request.User, context.RequestAborted) is not { } caller)
        {
            context.Result = OperationResult.FromErrors(RequestErrorKind.NotAuthenticated, ServerErrors.ApiKeyNotValid());
            return false;
        }
        var headers = http.WebSockets.IsWebSocketRequest ? null : http.Features.Get<LimitHeaders>();
        var (isAllowed, allowance) = await daily.TakeAsync(caller.UserId, caller.Plan, context.RequestAborted);
        headers?.Note(allowance);
        if (!isAllowed)
        {
            context.Result = errors.OperationsOfDay(allowance, caller.Plan);
            return false;
        }
        await next(context);
        if (WasExecuted(context))
        {
            return true;
        }
        allowance = await daily.TakeBackAsync(caller.UserId, allowance, context.RequestAborted);
        headers?.NoteTakenBack(allowance);
        return false;
    }

    /// <summary>Reads the key again, which may have been revoked since the request or the WebSocket was opened.</summary>
    private async ValueTask<ApiKeyCaller?> CallerOfAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        SessionGuard.KeyOf(user, ViewerClaims.ApiKey) is { } apiKeyId && user.FindFirst(ViewerClaims.ApiKeyPrefix) is { Value: var prefix }
            ? await keys.FindAgainAsync(apiKeyId, prefix, cancellationToken)
            : null;

    private static bool WasExecuted(RequestContext context) =>
        context.Result is not OperationResult { Kind: RequestErrorKind.Busy or RequestErrorKind.Unavailable or RequestErrorKind.NotAuthenticated };
}
