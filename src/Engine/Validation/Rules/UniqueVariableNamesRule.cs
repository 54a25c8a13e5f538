using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The variables of an operation have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness">Section 5.8.1 Variable Uniqueness</see>.</remarks>
internal sealed class UniqueVariableNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                var names = operation.VariableDefinitions.Select(variable => variable.Variable.Name);
                foreach (var duplicates in names.GroupBy(name => name.Value).Where(group => group.Count() > 1))
                {
                    context.Report(ValidationErrors.DuplicateVariable(duplicates.Key, duplicates));
                }
            }
        );
    }
}
