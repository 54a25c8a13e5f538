namespace Qplet.GraphQL.Validation;

/// <summary>Every variable of an operation is used, directly or through fragments.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used">Section 5.8.4 All Variables Used</see>.</remarks>
internal sealed class NoUnusedVariablesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnd(() =>
        {
            foreach (var operation in context.Operations)
            {
                if (operation.VariableDefinitions.Count == 0)
                {
                    continue;
                }

                var used = context.GetVariableUsageKinds(operation).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
                foreach (var variable in operation.VariableDefinitions)
                {
                    if (!used.Contains(variable.Variable.Name.Value))
                    {
                        context.Report(ValidationErrors.UnusedVariable(variable, operation));
                    }
                }
            }
        });
    }
}
