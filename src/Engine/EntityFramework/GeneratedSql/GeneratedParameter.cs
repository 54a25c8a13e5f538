using System.Data.Common;
using System.Globalization;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A parameter of a generated command.</summary>
/// <param name="Name">The name with the at sign.</param>
/// <param name="Slot">The place of <see cref="Slots{T}" /> that it was generated for. Null if it has another origin, such as a captured variable.</param>
/// <param name="Parameter">The parameter, with the stored form of the sample as its value.</param>
internal sealed record GeneratedParameter(string Name, int? Slot, DbParameter Parameter)
{
    public static GeneratedParameter Of(DbParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : "@" + parameter.ParameterName;

        return new(name, SlotOf(name), parameter);
    }

    // Where columns of different types are compared with one place, it becomes several parameters, with a number at the end of each further name: `@P00` and
    // `@P01` are place 0, and not place 1.
    private static int? SlotOf(string name) =>
        !name.StartsWith("@P", StringComparison.Ordinal) || !int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var slot) ? null
        : name[2] == '0' ? 0
        : slot;
}
