using System.Buffers.Text;

namespace Qplet.GraphQL.Conventions.Cursors;

public sealed class CursorFormatTests
{
    private static readonly Type[] s_types =
    [
        typeof(string),
        typeof(Guid),
        typeof(long),
        typeof(int),
        typeof(short),
        typeof(byte),
        typeof(bool),
        typeof(double),
        typeof(decimal),
        typeof(DateTime),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(string),
    ];

    private static readonly object?[] s_values =
    [
        "Ω'\"",
        Guid.NewGuid(),
        long.MinValue,
        -1,
        (short)7,
        (byte)9,
        true,
        1 / 3.0,
        1.10m,
        new DateTime(123456789, DateTimeKind.Utc),
        new DateOnly(2024, 2, 29),
        new TimeOnly(23, 59, 59, 999),
        null,
    ];

    private readonly CursorFormat _format = new(CursorSeal.Plain, "Song+Title+Id", s_types);

    [Fact]
    public void Read_WhatWasWritten_GivesTheValues() => _format.Read(_format.Write(s_values)).ShouldBe(s_values);

    [Fact]
    public void Read_AnyByteChanged_GivesNothing()
    {
        var bytes = Base64Url.DecodeFromChars(_format.Write(s_values));
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            _format.Read(Base64Url.EncodeToString(bytes)).ShouldBeNull();
            bytes[i] ^= 1;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not base64!")]
    [InlineData("NDk=")]
    public void Read_NoCursor_GivesNothing(string cursor) => _format.Read(cursor).ShouldBeNull();

    [Fact]
    public void Read_CursorOfAnotherOrderOrKey_GivesNothing()
    {
        var cursor = _format.Write(s_values);
        new CursorFormat(CursorSeal.Plain, "Song-Title-Id", s_types).Read(cursor).ShouldBeNull();
        new CursorFormat(new CursorSeal(new byte[] { 1, 2, 3 }), "Song+Title+Id", s_types).Read(cursor).ShouldBeNull();
    }

    [Theory]
    [InlineData(typeof(string), new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    [InlineData(typeof(string), new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(typeof(string), new byte[] { 1, 5, 65 })]
    [InlineData(typeof(decimal), new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(typeof(Guid), new byte[] { 1, 2 })]
    [InlineData(typeof(DateOnly), new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(typeof(int), new byte[] { 1, 0, 0, 0, 0, 0 })]
    public void Read_SealedContentOfAnotherForm_GivesNothing(Type type, byte[] content)
    {
        var format = new CursorFormat(CursorSeal.Plain, "Song+Title", [type]);
        var fingerprint = BitConverter.ToUInt32(Base64Url.DecodeFromChars(format.Write([null])), 1);

        format.Read(CursorSeal.Plain.Close(fingerprint, content)).ShouldBeNull();
    }

    [Fact]
    public void Write_SameRow_GivesTheSameCursorEverywhere() =>
        new CursorFormat(CursorSeal.Plain, "Song+Id", [typeof(int)])
            .Write([7])
            .ShouldBe(new CursorFormat(CursorSeal.Plain, "Song+Id", [typeof(int)]).Write([7]));

    [Fact]
    public void Read_CursorOfLongTexts_ReturnsThem()
    {
        var texts = Enumerable.Range(0, 5).Select(static i => (object?)string.Concat(Enumerable.Repeat("😀", 5000 + i))).ToArray();
        var format = new CursorFormat(CursorSeal.Plain, "Song+Title", [.. texts.Select(static _ => typeof(string))]);

        format.Read(format.Write(texts)).ShouldBe(texts);
    }
}
