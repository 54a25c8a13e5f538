using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>
/// Limits the operations of clients: those of anonymous callers within a minute, the cost of all within a minute, and those with API keys within a day. Each
/// operation of a batch counts, and a subscription once when it starts. An operation that one limit refuses uses nothing of the others.
/// </summary>
/// <remarks>
/// The cost and the daily limit are those of operations that are executed. One that fails, takes too long or is given up by its client has been executed.
/// Anonymous callers also use an operation of the minute for a document that is refused, because it has been read and checked.
/// </remarks>
internal sealed class OperationLimits(MinuteLimits minute, DailyLimiter daily, ApiKeyAccess keys, LimitErrors errors)
{
    private static readonly string s_countKey = typeof(OperationLimits).FullName!;

    /// <summary>Middleware around requests: counts those of anonymous callers, also if they are not valid.</summary>
    public ExecutionDelegate LimitRequests(ExecutionDelegate next) => context => IsCounted(context) ? CountAsync(context, next) : next(context);

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
            var takesOperation = isAnonymous && !context.ContextData.ContainsKey(s_countKey);
            charge = minute.Take(ClientOf(context), takesOperation, context.GetCost().FieldCost, out var refusal);
            if (refusal is not null)
            {
                context.Result = refusal;
                return;
            }
        }

        try
        {
            if (!await ExecuteAsync(context, http, next))
            {
                charge?.TakeBack();
            }
        }
        catch (Exception exception) when (DatabaseFault.IsOutage(exception))
        {
            charge?.TakeBack();
            throw;
        }
    }

    /// <summary>Returns whether a request counts before it is read. The message of an agent has been counted already.</summary>
    private bool IsCounted(RequestContext context) =>
        context.Request.User.Identity is not { IsAuthenticated: true }
        && context.GetHttpContext() is { } http
        && minute.Apply(http)
        && http.Features.Get<MinuteCharge>() is null;

    private async ValueTask CountAsync(RequestContext context, ExecutionDelegate next)
    {
        var charge = minute.Take(ClientOf(context), takesOperation: true, cost: 0, out var refusal);
        if (refusal is not null)
        {
            context.Result = refusal;
            return;
        }
        context.ContextData[s_countKey] = charge;
        try
        {
            await next(context);
        }
        catch (Exception exception) when (IsFree(exception))
        {
            charge?.TakeBack();
            throw;
        }
        if (context.Result is OperationResult { Kind: RequestErrorKind.Busy or RequestErrorKind.Unavailable or RequestErrorKind.RateLimited })
        {
            charge?.TakeBack();
        }
    }

    /// <summary>Returns whether a request uses no operation, because the server is not available or the client has to send its document first.</summary>
    private static bool IsFree(Exception exception) =>
        DatabaseFault.IsOutage(exception) || exception is GraphQLException { Errors: [{ Code: ExecutionErrorCodes.DocumentNotFound }] };

    private static string ClientOf(RequestContext context) => context.Request.ClientOf?.Invoke(context.Request) ?? "";

    /// <summary>Executes the operation within the daily limit. Returns whether it was executed.</summary>
    private async ValueTask<bool> ExecuteAsync(RequestContext context, HttpContext http, ExecutionDelegate next)
    {
        if (context.Request.User.Identity is not { AuthenticationType: ApiKeyAuthentication.Scheme })
        {
            await next(context);
            return WasExecuted(context);
        }

        // The key may have been revoked since the request or the WebSocket was opened.
        if (await keys.FindAgainAsync(context.Request.User, context.RequestAborted) is not { } caller)
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

    private static bool WasExecuted(RequestContext context) =>
        context.Result is not OperationResult { Kind: RequestErrorKind.Busy or RequestErrorKind.Unavailable or RequestErrorKind.NotAuthenticated };
}
