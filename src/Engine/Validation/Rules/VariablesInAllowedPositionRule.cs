using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Every variable is used only where its type is allowed.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">Section 5.8.5 All Variable Usages Are Allowed</see>.
/// </remarks>
internal sealed class VariablesInAllowedPositionRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnd(() =>
        {
            foreach (var operation in context.Operations)
            {
                Check(context, operation);
            }
        });
    }

    private static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        var variables = new Dictionary<string, (VariableDefinitionNode Node, IType? Type)>(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            variables[variable.Variable.Name.Value] = (variable, context.Schema.FindType(variable.Type));
        }

        if (variables.Count == 0)
        {
            return;
        }

        if (context.GetVariableUsageKinds(operation).SelectMany(usage => FindErrors(context.Schema, variables, usage)).Any())
        {
            foreach (var error in context.GetVariableUsages(operation).SelectMany(usage => FindErrors(context.Schema, variables, usage)))
            {
                context.Report(error);
            }
        }
    }

    private static IEnumerable<GraphQLError> FindErrors(
        GraphQLSchema schema,
        Dictionary<string, (VariableDefinitionNode Node, IType? Type)> variables,
        VariableUsage usage
    )
    {
        if (usage.Type is null || !variables.TryGetValue(usage.Node.Name.Value, out var variable) || variable.Type is null)
        {
            yield break;
        }

        if (!IsAllowed(schema, variable.Type, variable.Node.DefaultValue, usage))
        {
            yield return ValidationErrors.MisplacedVariable(variable.Node, usage.Node, variable.Type, usage.Type);
        }

        // A field of a OneOf input object is a non-null position, regardless of its type (IsNonNullPosition).
        if (usage.Owner is { IsOneOf: true } owner && variable.Type is not NonNullType && !HasValue(variable.Node.DefaultValue))
        {
            yield return ValidationErrors.NullableOneOfVariable(variable.Node, usage.Node, variable.Type, owner);
        }
    }

    /// <summary>
    /// Returns whether a variable usage is allowed (IsVariableUsageAllowed): a nullable variable is allowed at a non-null position if a default replaces an
    /// omitted value.
    /// </summary>
    private static bool IsAllowed(GraphQLSchema schema, IType variableType, ValueNode? variableDefault, VariableUsage usage)
    {
        if (usage.Type is NonNullType nonNull && variableType is not NonNullType)
        {
            return (HasValue(variableDefault) || usage.HasDefault) && TypeComparers.IsSubType(schema, variableType, nonNull.NullableType);
        }

        return TypeComparers.IsSubType(schema, variableType, usage.Type!);
    }

    private static bool HasValue(ValueNode? variableDefault) => variableDefault is not (null or NullValueNode);
}
