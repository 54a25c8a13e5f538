using System.Net;
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
internal sealed class OperationLimits(LimitSettings settings, DailyLimiter daily, ApiKeyAccess keys, LimitErrors errors, TimeProvider clock)
{
    private readonly MinuteBudget _operations = new(settings.AnonymousOperationsPerMinute, clock);
    private readonly MinuteBudget _cost = new(settings.CostPerMinute, clock);

    /// <summary>Middleware around the execution of operations.</summary>
    public ExecutionDelegate Limit(ExecutionDelegate next) => context => Applies(context) ? LimitAsync(context, next) : next(context);

    private bool Applies(RequestContext context)
    {
        if (context.GetHttpContext() is not { } http)
        {
            return false;
        }
        return IsLimitedByMinute(http) || context.Request.User.Identity is { AuthenticationType: ApiKeyAuthentication.Scheme };
    }

    private bool IsLimitedByMinute(HttpContext http) =>
        (_operations.IsLimited || _cost.IsLimited)
        && (settings.IncludeLocalCallers || (http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)));

    private async ValueTask LimitAsync(RequestContext context, ExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        MinuteBudget.Charge? operation = null;
        MinuteBudget.Charge? cost = null;
        if (IsLimitedByMinute(http))
        {
            var client = context.Request.ClientOf?.Invoke(context.Request) ?? "";
            if (_operations.IsLimited && context.Request.User.Identity is not { IsAuthenticated: true })
            {
                operation = _operations.Take(client, 1);
                if (operation is null)
                {
                    context.Result = LimitErrors.OperationsOfMinute(_operations);
                    return;
                }
            }
            if (_cost.IsLimited)
            {
                var charged = context.GetCost().FieldCost;
                cost = _cost.Take(client, charged);
                if (cost is null)
                {
                    operation?.TakeBack();
                    context.Result = LimitErrors.CostOfMinute(_cost, charged);
                    return;
                }
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
                operation?.TakeBack();
                cost?.TakeBack();
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
