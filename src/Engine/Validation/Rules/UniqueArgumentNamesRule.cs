using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The arguments of a field or directive have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness">Section 5.4.2 Argument Uniqueness</see>.</remarks>
internal sealed class UniqueArgumentNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(SyntaxKind.Field, field => Check(context, field.Arguments));
        context.OnEnter<DirectiveNode>(SyntaxKind.Directive, directive => Check(context, directive.Arguments));
    }

    private static void Check(ValidationContext context, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var duplicates in arguments.GroupBy(argument => argument.Name.Value, argument => argument.Name).Where(group => group.Count() > 1))
        {
            context.Report(ValidationErrors.DuplicateArgument(duplicates.Key, duplicates));
        }
    }
}
