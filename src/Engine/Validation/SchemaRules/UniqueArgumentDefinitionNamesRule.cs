using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No two arguments of a field or directive have one name.</summary>
/// <remarks>Section 3.6.1 Field Arguments and 3.13 Directives.</remarks>
internal sealed class UniqueArgumentDefinitionNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<DirectiveDefinitionNode>(SyntaxKind.DirectiveDefinition, directive => Check(context, $"@{directive.Name.Value}", directive.Arguments));
        context.OnEnter<FieldDefinitionNode>(
            SyntaxKind.FieldDefinition,
            field =>
            {
                var type = (INamedSyntaxNode)context.Ancestors[^1];
                Check(context, $"{type.Name.Value}.{field.Name.Value}", field.Arguments);
            }
        );
    }

    private static void Check(ValidationContext context, string owner, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        foreach (var duplicates in arguments.GroupBy(argument => argument.Name.Value, argument => argument.Name).Where(group => group.Count() > 1))
        {
            context.Report(ValidationErrors.DuplicateArgumentDefinition(owner, duplicates.Key, duplicates));
        }
    }
}
