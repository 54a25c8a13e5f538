using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A parameter of a kept statement.</summary>
/// <param name="Name">Its name with the at sign.</param>
/// <param name="Template">What Entity Framework made of it; null where the type follows from the value.</param>
/// <param name="Position">Where its value stands among the values of a call.</param>
/// <param name="Convert">Makes what is stored of the value; null where it is stored as it is.</param>
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

    /// <summary>The stored form of a value.</summary>
    public object ToStored(object? value) =>
        value is null ? DBNull.Value
        : Convert is null ? value
        : Convert(value);
}
