using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No argument is given twice to one field or directive.</summary>
/// <remarks>Section 5.4.2 Argument Uniqueness.</remarks>
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
