using System.Globalization;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Reads and creates the literals of the arguments of directives.</summary>
internal static class DirectiveLiterals
{
    /// <summary>Returns the value of a number. Null for any other literal, and for a number that is too large.</summary>
    public static int? ReadInt(ValueNode? value) =>
        value is IntValueNode number && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : null;

    /// <summary>Returns the strings of a list, or a single string. Empty for any other literal.</summary>
    public static IReadOnlyList<string> ReadNames(ValueNode? value) =>
        value switch
        {
            ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(static item => item.Value)],
            StringValueNode single => [single.Value],
            _ => [],
        };

    /// <summary>Creates the literal of a number.</summary>
    public static IntValueNode IntOf(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates the literal of a list of strings.</summary>
    public static ListValueNode ListOf(IReadOnlyList<string> names) => new([.. names.Select(static name => new StringValueNode(name))]);
}
