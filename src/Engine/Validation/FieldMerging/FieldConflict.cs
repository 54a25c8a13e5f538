using System.Text;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Two fields that cannot be merged.</summary>
/// <param name="ResponseName">The response name of both fields.</param>
/// <param name="Reason">The reason why they cannot be merged.</param>
/// <param name="Fields1">The first field, and the conflicting fields below it.</param>
/// <param name="Fields2">The second field, and the conflicting fields below it.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> Fields1, IReadOnlyList<FieldNode> Fields2)
{
    private const int MaxReasonLength = 1000;
    private const int MaxFields = 20;

    public static FieldConflict OfFields(string responseName, string reason, FieldNode field1, FieldNode field2) =>
        new(responseName, reason, [field1], [field2]);

    /// <summary>
    /// Combines the conflicts of subfields into a conflict of their parent fields, limiting the length of the reason and the number of fields.
    /// </summary>
    public static FieldConflict OfSubfields(string responseName, FieldNode field1, FieldNode field2, IReadOnlyList<FieldConflict> conflicts)
    {
        var reason = new StringBuilder();
        foreach (var conflict in conflicts)
        {
            if (reason.Length > MaxReasonLength)
            {
                break;
            }

            reason
                .Append(reason.Length == 0 ? "" : " and ")
                .Append("subfields \"")
                .Append(ValidationErrors.Shorten(conflict.ResponseName))
                .Append("\" conflict because ")
                .Append(conflict.Reason);
        }

        return new FieldConflict(
            responseName,
            ValidationErrors.Shorten(reason.ToString()),
            Gather(field1, conflicts.Select(conflict => conflict.Fields1)),
            Gather(field2, conflicts.Select(conflict => conflict.Fields2))
        );
    }

    private static List<FieldNode> Gather(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
    {
        var fields = new List<FieldNode> { field };
        foreach (var some in below)
        {
            fields.AddRange(some.TakeLast(MaxFields - fields.Count));
            if (fields.Count == MaxFields)
            {
                break;
            }
        }

        return fields;
    }
}
