namespace Qplet.GraphQL.Validation;

/// <summary>Every variable that an operation uses, directly or through fragments, is defined by the operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined">Section 5.8.3 All Variable Uses Defined</see>.</remarks>
internal sealed class NoUndefinedVariablesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnd(() =>
        {
            foreach (var operation in context.Operations)
            {
                var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
                if (context.GetVariableUsageKinds(operation).All(usage => defined.Contains(usage.Node.Name.Value)))
                {
                    continue;
                }

                foreach (var usage in context.GetVariableUsages(operation))
                {
                    if (!defined.Contains(usage.Node.Name.Value))
                    {
                        context.Report(ValidationErrors.UndefinedVariable(usage.Node, operation));
                    }
                }
            }
        });
    }
}
