using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class BuiltInScalarsTests
{
    [Fact]
    public void All_Names_AreUnique() => BuiltInScalars.All.Select(static scalar => scalar.Name).ShouldBeUnique();

    [Fact]
    public void All_BeyondTheSpecification_AreDescribedAndSpecified() =>
        BuiltInScalars.All.Except(BuiltInScalars.Specified).ShouldAllBe(static scalar => scalar.Description != null && scalar.SpecifiedBy != null);

    [Fact]
    public void DateTime_Definition_IsThatOfTheWire() =>
        SchemaPrinter
            .Print(BuiltInScalars.DateTime)
            .ShouldBe(
                """"
                """
                The `DateTime` scalar type represents a date and time with time zone offset information.
                """
                scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/chillicream/date-time.html")

                """"
            );

    [Theory]
    [InlineData("UUID", "\"9E5F4A1C-3B0D-4F0E-8A65-1F2D3C4B5A69\"", "\"9e5f4a1c-3b0d-4f0e-8a65-1f2d3c4b5a69\"")]
    [InlineData("UUID", "\"9e5f4a1c3b0d4f0e8a651f2d3c4b5a69\"", "\"9e5f4a1c-3b0d-4f0e-8a65-1f2d3c4b5a69\"")]
    [InlineData("DateTime", "\"2026-01-31T12:30:00Z\"", "\"2026-01-31T12:30:00Z\"")]
    [InlineData("DateTime", "\"2026-01-31T12:30:00.120+02:00\"", "\"2026-01-31T10:30:00.12Z\"")]
    [InlineData("DateTime", "\"2026-01-31t12:30:00.123456789z\"", "\"2026-01-31T12:30:00.1234567Z\"")]
    [InlineData("LocalDate", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("LocalTime", "\"12:30:00\"", "\"12:30:00\"")]
    [InlineData("LocalTime", "\"12:30:00.5000000\"", "\"12:30:00.5\"")]
    [InlineData("LocalDateTime", "\"2026-01-31T12:30:00.25\"", "\"2026-01-31T12:30:00.25\"")]
    [InlineData("Duration", "\"PT2H30M\"", "\"PT2H30M\"")]
    [InlineData("Duration", "\"-P1DT0.5S\"", "\"-P1DT0.5S\"")]
    [InlineData("Duration", "\"P2W\"", "\"P14D\"")]
    [InlineData("Duration", "\"PT0S\"", "\"PT0S\"")]
    [InlineData("URI", "\"/tracks?a=b\"", "\"/tracks?a=b\"")]
    [InlineData("URI", "\"https://example.com/a\"", "\"https://example.com/a\"")]
    [InlineData("URL", "\"https://example.com/a\"", "\"https://example.com/a\"")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "1e3", "1000")]
    [InlineData("Short", "-32768", "-32768")]
    [InlineData("Byte", "-128", "-128")]
    [InlineData("UnsignedByte", "255", "255")]
    [InlineData("UnsignedShort", "65535", "65535")]
    [InlineData("UnsignedInt", "4294967295", "4294967295")]
    [InlineData("UnsignedLong", "18446744073709551615", "18446744073709551615")]
    [InlineData("Decimal", "12.3400", "12.3400")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("Base64String", "\"AQID\"", "\"AQID\"")]
    [InlineData("Any", "{\"a\":[1,\"b\",null,true]}", "{\"a\":[1,\"b\",null,true]}")]
    public void ParseValue_ThenSerialize_GivesTheWireForm(string scalar, string input, string output)
    {
        var type = Find(scalar);
        var value = type.ParseValue(Json(input))!;
        Write(type.Serialize(value)).ShouldBe(output);
        Write(type.Serialize(type.ParseLiteral(type.ToLiteral(value))!)).ShouldBe(output);
    }

    [Theory]
    [InlineData("UUID", "\"nothing\"")]
    [InlineData("UUID", "1")]
    [InlineData("DateTime", "\"2026-01-31T12:30:00\"")]
    [InlineData("DateTime", "\"2026-01-31\"")]
    [InlineData("DateTime", "\"2026-02-30T12:30:00Z\"")]
    [InlineData("DateTime", "\"2026-01-31T12:30:00.Z\"")]
    [InlineData("DateTime", "\"2026-01-31T12:30:00.1234567890Z\"")]
    [InlineData("DateTime", "\"2026-01-31 12:30:00Z\"")]
    [InlineData("DateTime", "1769862600")]
    [InlineData("LocalDate", "\"2023-02-29\"")]
    [InlineData("LocalDate", "\"2023-2-9\"")]
    [InlineData("LocalTime", "\"24:00:00\"")]
    [InlineData("LocalTime", "\"12:30\"")]
    [InlineData("LocalDateTime", "\"2026-01-31T12:30:00Z\"")]
    [InlineData("Duration", "\"P1Y\"")]
    [InlineData("Duration", "\"P\"")]
    [InlineData("Duration", "\"PT\"")]
    [InlineData("Duration", "\"P99999999999D\"")]
    [InlineData("Duration", "\"P999999999W\"")]
    [InlineData("Duration", "\"1:00\"")]
    [InlineData("URI", "\"https://example.com/a b\"")]
    [InlineData("URL", "\"/tracks\"")]
    [InlineData("URL", "\"example\"")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Long", "1.5")]
    [InlineData("Long", "\"1\"")]
    [InlineData("Long", "1e400")]
    [InlineData("Short", "32768")]
    [InlineData("Byte", "128")]
    [InlineData("UnsignedByte", "-1")]
    [InlineData("Decimal", "\"1\"")]
    [InlineData("Decimal", "1e30")]
    [InlineData("Base64String", "\"AQI\"")]
    [InlineData("Any", "\"\\ud800\"")]
    [InlineData("Int", "1e400")]
    [InlineData("Float", "1e400")]
    public void ParseValue_NotOfTheScalar_IsRefusedByName(string scalar, string input) =>
        Should.Throw<LeafCoercionException>(() => Find(scalar).ParseValue(Json(input))).Message.ShouldStartWith($"{scalar} cannot represent");

    [Fact]
    public void DateTime_OfUnspecifiedKind_CountsAsUtc() =>
        BuiltInScalars.DateTime.Serialize(new DateTime(2026, 1, 31, 12, 30, 0, DateTimeKind.Unspecified)).ShouldBe("2026-01-31T12:30:00Z");

    [Fact]
    public void Float_OfSinglePrecision_KeepsItsDigits() => BuiltInScalars.Float.Serialize(0.1f).ShouldBe(0.1d);

    [Fact]
    public void Id_OfHugeNumber_KeepsItsDigits() =>
        BuiltInScalars.ID.ParseValue(Json("123456789012345678901234567890")).ShouldBe("123456789012345678901234567890");

    [Fact]
    public void Id_OfFloat_IsRefused() => Should.Throw<LeafCoercionException>(() => BuiltInScalars.ID.ParseValue(Json("1.0")));

    [Fact]
    public void Int_OfWholeFloat_IsTaken() => BuiltInScalars.Int.ParseValue(Json("1.0")).ShouldBe(1);

    [Fact]
    public void Int_OfFloatLiteral_IsRefused() => Should.Throw<LeafCoercionException>(() => BuiltInScalars.Int.ParseLiteral(new FloatValueNode("1.0")));

    [Fact]
    public void String_OfOpaqueObject_IsRefusedWithoutItsContent() =>
        Should.Throw<LeafCoercionException>(() => BuiltInScalars.String.Serialize(new object())).Message.ShouldBe("String cannot represent value: Object");

    [Fact]
    public void Upload_PlaceholderOfAFile_GivesTheFile()
    {
        var schema = SchemaBuilder.FromSdl("scalar Upload type Query { a(f: [Upload]): Int }", new SdlOptions { Scalars = BuiltInScalars.All });
        var definitions = new VariableDefinitions(
            schema,
            Parser.ParseDocument("query($f: [Upload]) { a(f: $f) }").Definitions.OfType<OperationDefinitionNode>().Single().VariableDefinitions
        );
        var file = new NoFile();
        using var variables = JsonDocument.Parse("""{"f":[{"<file>":"0"},null]}""");

        definitions.Coerce(variables.RootElement, files: new Dictionary<string, UploadedFile> { ["0"] = file }).TryGet("f", out var value).ShouldBeTrue();
        ((object?[])value!).ShouldBe([file, null]);
        Should.Throw<GraphQLException>(() => definitions.Coerce(variables.RootElement)).Message.ShouldContain("multipart request");
        Should.Throw<LeafCoercionException>(() => BuiltInScalars.Upload.Serialize(file)).Message.ShouldContain("output");
    }

    private sealed class NoFile : UploadedFile
    {
        public override string Name => "none";

        public override string? ContentType => null;

        public override long Length => 0;

        public override Stream OpenReadStream() => Stream.Null;
    }

    private static ScalarType Find(string name) => BuiltInScalars.All.Single(scalar => scalar.Name == name);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static string Write(object value) =>
        value is decimal number
            ? number.ToString(CultureInfo.InvariantCulture)
            : JsonSerializer.Serialize(value, JsonSerializerOptions.Web).Replace("\\u002B", "+");
}
