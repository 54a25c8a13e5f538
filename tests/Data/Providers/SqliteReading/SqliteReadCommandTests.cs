using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Qplet.GraphQL.Data.Providers;

public sealed class SqliteReadCommandTests : IAsyncLifetime
{
    private static readonly Dictionary<Type, object> s_samples = new()
    {
        [typeof(string)] = "Ålborg \0 👩‍🚀 'x'",
        [typeof(Guid)] = Guid.Parse("0198c0de-abcd-7ef0-8123-456789abcdef"),
        [typeof(bool)] = true,
        [typeof(byte)] = (byte)200,
        [typeof(short)] = (short)-3,
        [typeof(int)] = int.MinValue,
        [typeof(long)] = long.MaxValue,
        [typeof(double)] = 0.1,
        [typeof(DateOnly)] = new DateOnly(2026, 2, 28),
        [typeof(TimeOnly)] = new TimeOnly(18, 30, 5),
    };

    private TestDatabase _database = null!;
    private QpletDbContext _db = null!;
    private DbConnection _connection = null!;

    public static TheoryData<object?> Values =>
        ["", new TimeOnly(18, 30, 5, 250), new string('ä', 5000), "\0", long.MinValue, double.MaxValue, null!, .. s_samples.Values];

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.MigratedAsync();
        _db = _database.Open();
        await _db.Database.OpenConnectionAsync();
        _connection = ReadingConnection.Over(_db.Database.GetDbConnection());
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Parameter_OfAValue_IsStoredAsByMicrosoftDataSqlite(object? value)
    {
        const string Sql = "SELECT typeof(@value), hex(@value), @value";
        using var command = Create(Sql, value);
        using var rows = command.ExecuteReader();
        using var expected = _db.Database.GetDbConnection().CreateCommand();
        expected.CommandText = Sql;
        expected.Parameters.Add(new SqliteParameter("@value", value ?? DBNull.Value));
        using var expectedRows = expected.ExecuteReader();

        rows.Read().ShouldBeTrue();
        expectedRows.Read().ShouldBeTrue();
        rows.GetString(0).ShouldBe(expectedRows.GetString(0));
        rows.GetString(1).ShouldBe(expectedRows.GetString(1));
        rows.IsDBNull(2).ShouldBe(value is null);
        rows.Read().ShouldBeFalse();
    }

    [Fact]
    public void Column_OfTheModel_IsReadWithItsType()
    {
        var mappings = _db.Model.GetEntityTypes().SelectMany(static entity => entity.GetProperties()).Select(static property => property.GetTypeMapping());
        foreach (var mapping in mappings.Cast<RelationalTypeMapping>().DistinctBy(static mapping => (mapping.GetDataReaderMethod(), StoredType(mapping))))
        {
            var sample = s_samples[StoredType(mapping)];
            using var command = Create("SELECT @value", sample);
            using var rows = command.ExecuteReader();
            rows.Read().ShouldBeTrue();

            mapping.GetDataReaderMethod().Invoke(rows, [0]).ShouldBe(sample, mapping.ToString());
        }
    }

    [Fact]
    public void Read_AfterAnAbandonedRun_BeginsAgain()
    {
        using var command = Create("SELECT value FROM json_each(@value)", "[1,2,3]");
        for (var run = 0; run < 3; run++)
        {
            using var rows = command.ExecuteReader();
            rows.Read().ShouldBeTrue();
            rows.GetInt64(0).ShouldBe(1);
        }

        command.Parameters[0].Value = "[]";
        using var none = command.ExecuteReader();
        none.Read().ShouldBeFalse();
        none.Read().ShouldBeFalse();
    }

    [Fact]
    public void Read_OfAnError_ThrowsAsMicrosoftDataSqlite()
    {
        using var wrong = Create("SELECT missing", null);
        using var failing = Create("SELECT json_extract(@value, '$')", "{");

        Should.Throw<SqliteException>(() => wrong.ExecuteReader()).Message.ShouldContain("no such column: missing");
        using var rows = failing.ExecuteReader();
        Should.Throw<SqliteException>(() => rows.Read()).Message.ShouldContain("malformed JSON");
        rows.Read().ShouldBeFalse();
    }

    [Fact]
    public void Value_OfAnotherType_IsRefused()
    {
        using var parameter = Create("SELECT @value", 1.5m);
        using var column = Create("SELECT @value", "text");
        using var rows = column.ExecuteReader();
        rows.Read().ShouldBeTrue();

        Should.Throw<NotSupportedException>(() => parameter.ExecuteReader());
        Should.Throw<NotSupportedException>(() => rows.GetFieldValue<TimeSpan>(0));
        Should.Throw<FormatException>(() => rows.GetGuid(0));
    }

    [Fact]
    public void Text_OfANullColumn_IsRefused()
    {
        using var command = Create("SELECT @value", null);
        using var rows = command.ExecuteReader();
        rows.Read().ShouldBeTrue();

        Should.Throw<InvalidCastException>(() => rows.GetString(0));
    }

    private static Type StoredType(CoreTypeMapping mapping) =>
        mapping.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType;

    private DbCommand Create(string sql, object? value)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@value";
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
