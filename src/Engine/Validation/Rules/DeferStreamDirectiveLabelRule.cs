using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The labels of <c>@defer</c> and <c>@stream</c> are literal strings and unique.</summary>
/// <remarks>Incremental delivery, a proposal beyond the September 2025 edition.</remarks>
internal sealed class DeferStreamDirectiveLabelRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        context.OnEnter<DirectiveNode>(
            SyntaxKind.Directive,
            directive =>
            {
                if (directive.Name.Value is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream))
                {
                    return;
                }

                switch (directive.FindArgument("label"))
                {
                    case null or NullValueNode:
                        break;
                    case StringValueNode label when !known.TryAdd(label.Value, directive):
                        context.Report(ValidationErrors.DuplicateLabel(known[label.Value], directive));
                        break;
                    case not StringValueNode:
                        context.Report(ValidationErrors.LabelNotStatic(directive));
                        break;
                }
            }
        );
    }
}
