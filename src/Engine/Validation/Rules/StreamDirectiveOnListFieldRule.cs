using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary><c>@stream</c> is used only on list fields.</summary>
/// <remarks>Incremental delivery, a proposal beyond the September 2025 edition.</remarks>
internal sealed class StreamDirectiveOnListFieldRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<DirectiveNode>(
            SyntaxKind.Directive,
            directive =>
            {
                if (directive.Name.Value == IncrementalDirectives.Stream && context.Types is { Field: { } field, ParentType: { } type } && !field.Type.IsList())
                {
                    context.Report(ValidationErrors.StreamOnNonListField(directive, type, field));
                }
            }
        );
    }
}
