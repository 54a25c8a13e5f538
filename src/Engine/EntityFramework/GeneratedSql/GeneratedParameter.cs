using System.Data.Common;

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

        // A second parameter with the same name has a number at its end: `@P01` is not place 1.
        var isSlot = int.TryParse(name.AsSpan(2), out var slot) && name == $"@P{slot}";
        return new(name, isSlot ? slot : null, parameter);
    }
}
