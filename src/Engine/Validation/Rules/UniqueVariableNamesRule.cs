using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No two variables of an operation have one name.</summary>
/// <remarks>Section 5.8.1 Variable Uniqueness.</remarks>
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
