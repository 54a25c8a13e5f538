using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Rejects operations that exceed the cost limits, before they are executed.</summary>
internal sealed class CostLimit(CostOptions options)
{
    /// <summary>Adds the cost of the operation to the response if the client asked for it.</summary>
    public static OperationResult Report(RequestState context, OperationResult result)
    {
        if (context is { Request.CostMode: CostMode.Report, Cost: { } cost })
        {
            result.AddExtension(OperationCost.ExtensionName, cost.ToExtension());
        }
        return result;
    }

    /// <summary>Computes the cost of the operation. Returns false, with the result set, if the operation must not be executed.</summary>
    /// <exception cref="GraphQLException">A list that requires exactly one slicing argument has none or several (HC0082).</exception>
    public bool Admit(RequestState context)
    {
        if (Compute(context) is not { } cost)
        {
            return context.Result is null;
        }
        if (!Exceeds(cost))
        {
            return true;
        }
        var plan = context.Plan!.GetCost();
        Refuse(
            context,
            cost.FieldCost > options.MaxFieldCost
                ? ExecutionErrors.FieldCostExceeded(cost.FieldCost, options.MaxFieldCost, plan.Explain(context.Variables!, static part => part.FieldCost))
                : ExecutionErrors.TypeCostExceeded(cost.TypeCost, options.MaxTypeCost, plan.Explain(context.Variables!, static part => part.TypeCost))
        );
        return false;
    }

    /// <summary>Computes the cost of an operation of a batch, and limits the cost of the whole batch.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="sumCosts">Adds the cost of the operation, and returns that of the batch.</param>
    /// <exception cref="GraphQLException">A list that requires exactly one slicing argument has none or several (HC0082).</exception>
    public async ValueTask<bool> AdmitAsync(RequestState context, Func<OperationCost, Task<OperationCost>> sumCosts)
    {
        if (Compute(context) is not { } cost)
        {
            return context.Result is null;
        }
        var total = await sumCosts(cost);
        if (!Exceeds(total))
        {
            return true;
        }
        Refuse(
            context,
            total.FieldCost > options.MaxFieldCost
                ? ExecutionErrors.BatchCostExceeded("field", total.FieldCost, options.MaxFieldCost)
                : ExecutionErrors.BatchCostExceeded("type", total.TypeCost, options.MaxTypeCost)
        );
        return false;
    }

    /// <summary>Computes the cost of the operation. Returns null if it is not limited: it is not needed, or the client only asks for it.</summary>
    private OperationCost? Compute(RequestState context)
    {
        var mode = context.Request.CostMode;
        if (!options.EnforceLimits && mode == CostMode.None && !CostMetrics.IsEnabled)
        {
            return null;
        }

        var cost = context.Plan!.GetCost().Evaluate(context.Variables!);
        context.Cost = cost;
        CostMetrics.Record(cost);
        if (mode == CostMode.Validate)
        {
            context.Result = OperationResult.FromExtensions(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [OperationCost.ExtensionName] = cost.ToExtension() }
            );
            return null;
        }
        return options.EnforceLimits ? cost : null;
    }

    private bool Exceeds(OperationCost cost) => cost.FieldCost > options.MaxFieldCost || cost.TypeCost > options.MaxTypeCost;

    private static void Refuse(RequestState context, GraphQLError error) =>
        context.Result = Report(context, OperationResult.FromErrors(RequestErrorKind.Validation, error));
}
