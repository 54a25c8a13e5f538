using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RefreshTokenLeeway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "PreviousTokenHash", table: "Sessions", type: "TEXT", maxLength: 64, nullable: true);

            migrationBuilder.AddColumn<string>(name: "SealedToken", table: "Sessions", type: "TEXT", maxLength: 64, nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "PreviousTokenHash", table: "Sessions");

            migrationBuilder.DropColumn(name: "SealedToken", table: "Sessions");
        }
    }
}
