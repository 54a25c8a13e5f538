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
        var mode = context.Request.CostMode;
        if (!options.EnforceLimits && mode == CostMode.None && !CostMetrics.IsEnabled)
        {
            return true;
        }

        var plan = context.Plan!.GetCost();
        var cost = plan.Evaluate(context.Variables!);
        context.Cost = cost;
        CostMetrics.Record(cost);
        if (mode == CostMode.Validate)
        {
            context.Result = OperationResult.FromExtensions(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [OperationCost.ExtensionName] = cost.ToExtension() }
            );
            return false;
        }

        if (!options.EnforceLimits || (cost.FieldCost <= options.MaxFieldCost && cost.TypeCost <= options.MaxTypeCost))
        {
            return true;
        }
        var error =
            cost.FieldCost > options.MaxFieldCost
                ? ExecutionErrors.FieldCostExceeded(cost.FieldCost, options.MaxFieldCost, plan.Explain(context.Variables!, static part => part.FieldCost))
                : ExecutionErrors.TypeCostExceeded(cost.TypeCost, options.MaxTypeCost, plan.Explain(context.Variables!, static part => part.TypeCost));
        var result = OperationResult.FromErrors(RequestErrorKind.Validation, error);
        if (mode == CostMode.Report)
        {
            result.AddExtension(OperationCost.ExtensionName, cost.ToExtension());
        }
        context.Result = result;
        return false;
    }
}
