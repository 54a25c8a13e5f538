using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A parameter of a cached statement.</summary>
/// <param name="Name">The name with the at sign.</param>
/// <param name="Template">The parameter that Entity Framework created. Null if the type follows from the value.</param>
/// <param name="Position">The index of its value in the values of a call.</param>
/// <param name="Convert">Converts the value to its stored form. Null if it is stored unchanged.</param>
internal sealed record StatementParameter(string Name, DbParameter? Template, int Position, Func<object, object>? Convert)
{
    /// <summary>Adds the parameter to a command, without a value.</summary>
    public DbParameter AddTo(DbCommand command)
    {
        var parameter = Template is ICloneable cloneable ? (DbParameter)cloneable.Clone() : command.CreateParameter();
        parameter.ParameterName = Name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Returns the stored form of a value.</summary>
    public object ToStored(object? value) =>
        value is null ? DBNull.Value
        : Convert is null ? value
        : Convert(value);
}
