using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The arguments of a field or directive definition have unique names.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Arguments">Section 3.6.1 Field Arguments</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">3.13 Directives</see>.
/// </remarks>
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
