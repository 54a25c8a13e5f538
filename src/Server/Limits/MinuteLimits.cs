using System.Net;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>Limits what clients ask of this node within a minute: the operations of anonymous callers, and the cost of all.</summary>
internal sealed class MinuteLimits(LimitSettings settings, TimeProvider clock)
{
    private readonly MinuteBudget _operations = new(settings.AnonymousOperationsPerMinute, clock);
    private readonly MinuteBudget _cost = new(settings.CostPerMinute, clock);

    /// <summary>Returns whether the limits apply to a request.</summary>
    public bool Apply(HttpContext http) =>
        (_operations.IsLimited || _cost.IsLimited)
        && (settings.IncludeLocalCallers || (http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)));

    /// <summary>Takes an operation and its cost from the budgets of a client, or nothing of either if one has less left.</summary>
    /// <param name="client">The client.</param>
    /// <param name="takesOperation">Whether the operation itself counts: the caller has not signed in, and it is not counted yet.</param>
    /// <param name="cost">The field cost of the operation.</param>
    /// <param name="refusal">The answer to the request. Null if the limits allow it.</param>
    /// <returns>What was taken. Null if the request is refused.</returns>
    public MinuteCharge? Take(string client, bool takesOperation, double cost, out OperationResult? refusal)
    {
        MinuteBudget.Charge? operation = null;
        refusal = null;
        if (takesOperation && _operations.IsLimited)
        {
            operation = _operations.Take(client, 1);
            if (operation is null)
            {
                refusal = LimitErrors.OperationsOfMinute(_operations);
                return null;
            }
        }
        if (!_cost.IsLimited)
        {
            return new MinuteCharge(operation, null);
        }
        var charged = _cost.Take(client, cost);
        if (charged is null)
        {
            operation?.TakeBack();
            refusal = LimitErrors.CostOfMinute(_cost, cost);
            return null;
        }
        return new MinuteCharge(operation, charged);
    }
}
